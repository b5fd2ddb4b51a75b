// Takes down what a screen test has put up, so that the next one starts on an empty page.
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

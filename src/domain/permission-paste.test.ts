// Permission lists as the office pastes them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayPermissions } from '../words/parts/permissions.ts'
import { readPaste } from './permission-paste.ts'

const names = (text: string) =>
  readPaste(sayPermissions, text).pupils.map(
    ({ knownAs, initial, isAllowed }) => `${knownAs} ${initial} ${isAllowed ? 'yes' : 'no'}`,
  )
const reasons = (text: string) => readPaste(sayPermissions, text).problems.map(({ line, why }) => `Line ${line}: ${why}`)

describe('pasting a permission list', () => {
  test('Olu pastes lines from a spreadsheet, with tabs, commas or semicolons', () => {
    const text = 'Amelia, S, yes\nNoah\tP.\tNo\n\nZoë; ; y\n'
    expect(reasons(text)).toEqual([])
    expect(names(text)).toEqual(['Amelia S yes', 'Noah P no', 'Zoë  yes'])
  })

  test('Olu types lines with spaces, and whole names', () => {
    expect(names('Jack Smith yes\nAmelia S no\nZoë granted\nLeo M not given')).toEqual([
      'Jack S yes',
      'Amelia S no',
      'Zoë  yes',
      'Leo M no',
    ])
  })

  test('Olu pastes an export with headings: the columns are found by their names, and no surname is kept', () => {
    const text = 'Surname,Forename,Year,Photo consent,Granted\nO’Brien,Jack,4,Photographs,Yes\nShah,Amelia,4,Photographs,Refused'
    expect(readPaste(sayPermissions, text).headings).toBe(1)
    expect(names(text)).toEqual(['Jack O yes', 'Amelia S no'])
    expect(JSON.stringify(readPaste(sayPermissions, text).pupils)).not.toMatch(/Brien|Shah/)
    expect(names('Name\tPhoto consent\n"Smith, Jack"\tConsent given\nAva Jones\tNo consent')).toEqual(['Jack S yes', 'Ava J no'])
  })

  test('"not asked" and nothing count as no', () => {
    expect(names('Ava,S,not asked\nLeo,M,')).toEqual(['Ava S no', 'Leo M no'])
  })

  test('ticks and crosses are read, and an X, which may be either, is not', () => {
    expect(names('Amelia,S,✓\nNoah,P,✗\nZoë,B,✔️\nLeo M ❌\nJack,O,X')).toEqual([
      'Amelia S yes',
      'Noah P no',
      'Zoë B yes',
      'Leo M no',
    ])
    expect(reasons('Amelia,S,✓\nJack,O,X')).toEqual(['Line 2: no yes or no found. Write: Amelia, S, yes'])
  })

  test('each line that is not understood says why, and the others are kept', () => {
    const text = 'Amelia, S, yes\nNoah Patel\nLeo, M, perhaps\n, S, yes\nAnna Maria Jones yes\nYear 1\n4, Ava, S, yes'
    expect(names(text)).toEqual(['Amelia S yes'])
    expect(reasons(text)).toEqual([
      'Line 2: no yes or no found. Write: Amelia, S, yes',
      'Line 3: no yes or no found. Write: Amelia, S, yes',
      'Line 4: no name found. Write: Amelia, S, yes',
      'Line 5: it is not clear which part is the first name. Write: Amelia, S, yes',
      'Line 6: no yes or no found. Write: Amelia, S, yes',
      'Line 7: too many columns. Paste the row with the headings too, or write: Amelia, S, yes',
    ])
  })

  test('with two columns of answers nobody is taken over: which one is about photos?', () => {
    expect(names('Name, Photo consent, Website permission\nAmelia, no, yes')).toEqual([])
    expect(reasons('Name, Photo consent, Website permission')[0]).toMatch(/more than one column/)
  })

  test.each([
    'Name, Do not photograph',
    'Name, No photos',
    'Name, Photo opt-out',
    'Name, Photos refused',
    'Name, Image restrictions',
    'Name, Opt out',
    'Name, School trip consent',
    'Name, Photos (website only)',
    'Name',
    'Learner, Do not photograph',
    'Learner, Left out of pictures',
    'Children who must not be photographed',
    'Year 4\nName, No photos',
  ])('a yes below "%s" makes nobody allowed: the list is not taken over until the line is clear', (headings) => {
    const text = `${headings}\nAmelia, yes\nNoah P, yes\nZoë, B, no`
    expect(names(text)).toEqual([])
    expect(readPaste(sayPermissions, text).unread).toBe(3)
  })

  test.each([
    'Name, No photos',
    'Name,Initial,Opt out of photos',
    ',,Refused photos:',
    'Must not be photographed',
    'Name, Photo consent',
  ])('pupils below "%s" in the middle of a list are not read until that line is clear', (line) => {
    const text = `Amelia, S, yes\n${line}\nBen, L, yes`
    expect(names(text)).toEqual(['Amelia S yes'])
    expect(readPaste(sayPermissions, text)).toMatchObject({ problems: [{ line: 2 }], unread: 1 })
  })

  test('nobody is advised to take headings out: without them surnames would be read as first names', () => {
    expect(reasons('Surname,Forename,No photos')[0]).toBe(
      'Line 1: what does a yes mean under “No photos”? If a yes there means that the pupil may be shown, call the column “Photo consent”.',
    )
    expect(reasons('Learner,Known name,Row')[0]).toMatch(/Call the columns “First name”, “Surname” and “Photo consent”.$/)
    expect(reasons('Photo permission summer term')[0]).toMatch(/If it is only a title, take this line out.$/)
  })

  test('a title above the list, and headings that plainly ask for photos, are no doubt', () => {
    for (const heading of [
      'Photo consent',
      'Consent',
      'Photographs (yes/no)',
      'Photos allowed?',
      'Photos OK?',
      'Parental permission',
      'Y/N',
    ]) {
      expect(names(`Oak class in autumn\nName, ${heading}\nAmelia S, yes`)).toEqual(['Amelia S yes'])
    }
  })

  test('where a column says what each answer is about, only a yes to photos is one, and any no to photos is one', () => {
    const rows = ['School trips,Yes', 'Photographs,Yes', 'Photographs (website),No', 'Photographs (website),Yes', 'No photos,Yes']
    const text = `Surname,Forename,Consent,Granted\n${rows.map((row, at) => `Shah,${'ABCDE'.charAt(at)}melia,${row}`).join('\n')}`
    expect(names(text)).toEqual(['Bmelia S yes', 'Cmelia S no'])
    expect(reasons(text)[0]).toBe('Line 2: it is about “School trips”, not about photos alone.')
  })

  test('no pasted line is ever lost: it is a pupil, a problem, the headings, unread below unclear ones, or empty', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }).filter((text) => !/[\r\n]/.test(text)),
      fc.constantFrom('Surname,Forename,Granted', 'Name,No photos', 'Smith,Jack,Yes', 'Jack Smith yes', 'Ava,S'),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { pupils, problems, headings, unread } = readPaste(sayPermissions, lines.join('\n'))
        const read = pupils.length + problems.length + unread + (headings === null ? 0 : 1)
        expect(read).toBe(lines.filter((text) => text.trim() !== '').length)
      }),
    )
  })

  test('nobody becomes allowed by accident: a yes with any word of doubt beside it is no yes', () => {
    const doubt = fc.constantFrom('no', 'not', 'never', 'refused', 'withdrawn', 'isn’t', 'without', 'declined', 'not yet')
    const sure = fc.constantFrom('yes', 'given', 'granted', 'allowed', 'consent given')
    const between = fc.constantFrom(' ', ',', ', ', '\t')
    fc.assert(
      fc.property(
        doubt,
        sure,
        between,
        between,
        fc.constantFrom('Amelia', 'Amelia S', 'Amelia,S'),
        (word, answer, a, b, name) => {
          expect(readPaste(sayPermissions, `${name}${a}${word}${b}${answer}`).pupils.filter((pupil) => pupil.isAllowed)).toEqual(
            [],
          )
        },
      ),
    )
  })

  test('nobody becomes allowed by accident: only a plain yes is a yes', () => {
    const plain = /^"?\s*(y|yes|true|1|[✓✔☑✅]\uFE0F?|allowed|granted|given|consents|consented|consent given)[.!]?\s*"?,*$/i
    const answer = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('not given', 'yes but', 'ungranted', 'no consent'))
    fc.assert(
      fc.property(answer, (text) => {
        const [pupil] = readPaste(sayPermissions, `Amelia,S,${text}`).pupils
        if (pupil?.isAllowed) expect(text.trim()).toMatch(plain)
      }),
    )
  })
})

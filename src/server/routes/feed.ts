// Reading and searching the feed.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Context } from '../context.ts'
import { feedPageText } from '../feed-page.ts'
import { mount } from '../http.ts'
import { securedAnswer } from '../security.ts'

export function mountFeed(app: Hono, context: Context): void {
  mount(app, context, contract.feed.page, async ({ input, caller, http }) => {
    // The same address, person, groups and position: the same page.
    const etag = `W/"${caller.position}.${caller.resetPosition}.${caller.member.role}.${caller.member.id}"`
    const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-store', etag }
    if (http.req.header('if-none-match') === etag) return securedAnswer(context.config, null, 304, headers)
    return securedAnswer(context.config, await feedPageText(context, caller, input), 200, headers)
  })

  mount(app, context, contract.search.posts, async ({ input, caller }) => {
    const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
    return securedAnswer(context.config, await feedPageText(context, caller, input), 200, headers)
  })
}

// The Cache API in memory, for Node has none.
const ORIGIN = 'https://school.test'
const href = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : key, ORIGIN).href

class FakeCache {
  private entries = new Map<string, { body: ArrayBuffer; headers: Headers }>()

  async put(key: RequestInfo | URL, response: Response): Promise<void> {
    this.entries.set(href(key), { body: await response.arrayBuffer(), headers: response.headers })
  }
  match(key: RequestInfo | URL): Promise<Response | undefined> {
    const kept = this.entries.get(href(key))
    return Promise.resolve(kept && new Response(kept.body.slice(0), { headers: kept.headers }))
  }
  delete(key: RequestInfo | URL): Promise<boolean> {
    return Promise.resolve(this.entries.delete(href(key)))
  }
  keys(): Promise<Request[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => new Request(url)))
  }
}

export class FakeCaches {
  private caches = new Map<string, FakeCache>()

  open(name: string): Promise<FakeCache> {
    const cache = this.caches.get(name) ?? new FakeCache()
    this.caches.set(name, cache)
    return Promise.resolve(cache)
  }
  match(key: RequestInfo | URL, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.caches.get(cacheName)?.match(key) ?? Promise.resolve(undefined)
  }
  has(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.has(name))
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.delete(name))
  }
  keys(): Promise<string[]> {
    return Promise.resolve([...this.caches.keys()])
  }
}

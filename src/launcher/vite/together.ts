// Which lazy modules come as one file: what is needed together. Each file more is a name that the first page carries, and a request.
type Group = readonly [name: string, modules: RegExp]

/** The first that fits takes a module, and with it what only it needs. */
const FAMILY: readonly Group[] = [
  ['look', /\/client\/feed\/since-last-look\.|\/src\/device\/seen\./],
  ['contract', /\/src\/(?:api|domain)\//],
  ['posting', /\/src\/device\//],
  ['viewer', /\/client\/(?:feed\/(?:feed-viewer|leave-dialog)|ui\/(?:dialog|photo-viewer|zoomable-photo))\./],
  ['take-down', /\/client\/(?:feed\/take-down|ui\/(?:take-down-dialog|say-briefly))\./],
  ['install', /\/client\/install\//],
  ['worker', /\/client\/(?:shell\/watch-worker|ui\/opens-offline)\./],
  ['saving', /\/client\/(?:shell\/removed-waiting|ui\/save-file)\.|\/icons\/download\./],
  ['places', /\/@tanstack\/|\/client\/(?:other-places|ui\/with-queries)\./],
  ['forms', /\/client\/ui\/(?!qr\.)/],
]

const STAFF: readonly Group[] = [
  ['counts', /\/client\/(?:review\/watch-pending|outbox\/watch-returned|ui\/watched-count)\./],
  ['tools', /\/client\/ui\/|\/icons\//],
]

/** `first` is what the page needs at once, `family` all that a family may need. What is for staff never joins what is for families. */
export function together(
  first: (id: string) => boolean,
  family: (id: string) => boolean,
): { name: string; priority: number; test: (id: string) => boolean }[] {
  const groups = [
    { name: 'index', test: first },
    ...FAMILY.map(([name, modules]) => ({ name, test: (id: string) => family(id) && modules.test(id) })),
    ...STAFF.map(([name, modules]) => ({ name, test: (id: string) => !family(id) && modules.test(id) })),
  ]
  return groups.map((group, index) => ({ ...group, priority: groups.length - index }))
}

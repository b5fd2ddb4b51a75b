// The files of each language but English, as the build makes them (launcher/vite/words.ts).
declare module 'virtual:words' {
  type Load = () => Promise<{ default: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>
  /** For families, and what only staff need besides. */
  const loaders: Readonly<Record<string, readonly [family: Load, staff: Load]>>
  export default loaders
}

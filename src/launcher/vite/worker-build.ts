// Puts the service worker's build into this vite's words: the plugin still uses an option that rolldown warns of.
import type { InlineConfig } from 'vite'

/** One file without dynamic chunks, as before; `entryFileNames` is the name that the plugin looks for. */
export function quietWorkerBuild(config: InlineConfig): void {
  const output = config.build?.rolldownOptions?.output ?? config.build?.rollupOptions?.output
  if (!output || Array.isArray(output)) return
  delete output.inlineDynamicImports
  output.codeSplitting = false
}

import type { Plugin, Rolldown } from 'vite';

/** The popup's script. */
const POPUP = /\/entrypoints\/popup\/main\.tsx$/;

/**
 * Puts what the popup needs to show itself, and other pages need too, into one script and one style sheet: while a
 * popup opens, each file costs more than its size. By itself the bundler makes a file for each set of pages that
 * have something in common.
 */
export function popupFirst(): Plugin {
  let popup = '';
  let needed: Set<string> | undefined;
  const name: Rolldown.CodeSplittingNameFunction = (id, modules) => {
    needed ??= importsOf(popup, modules);
    return needed.has(id) ? 'first' : null;
  };
  return {
    name: 'claimlight:popup-first',
    apply: 'build',
    config({ build }) {
      const { input } = build?.rollupOptions ?? {};
      // The pages are built together; everything else is a file by itself.
      if (typeof input !== 'object' || !('popup' in input)) return;
      const codeSplitting = { groups: [{ name, debugName: 'first', minShareCount: 2 }] };
      return { build: { rollupOptions: { output: { codeSplitting } } } };
    },
    moduleParsed({ id }) {
      if (POPUP.test(id)) popup = id;
    },
  };
}

/** A module and what it imports, directly or not; without what it imports later. */
function importsOf(from: string, modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** Versions that changed something a person should know, newest first, as `major.minor`. */
export const NEWS_VERSIONS = ['0.1'] as const;

/** How an installation greets the person: the first-run page, what is new, or not at all. */
export type Greeting = 'welcome' | 'news' | null;

/**
 * What to show after an installation or update to `version`, where `seen` greeted last. The first page
 * comes once; news after an update of the major or minor number that has some, never for a mere repair.
 */
export function greetingFor(
  reason: string,
  seen: string | null,
  version: string,
  withNews: readonly string[] = NEWS_VERSIONS,
): Greeting {
  if (seen === null) return reason === 'install' ? 'welcome' : null;
  const [before, now] = [release(seen), release(version)];
  const isLater =
    now.major > before.major || (now.major === before.major && now.minor > before.minor);
  return isLater && withNews.includes(`${now.major}.${now.minor}`) ? 'news' : null;
}

function release(version: string): { major: number; minor: number } {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return { major, minor };
}

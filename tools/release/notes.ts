/**
 * What CHANGELOG.md says of the version that a tag names, without the heading. Throws where the tag is
 * not `v` and that version, or nothing is said of it.
 */
export function notesFor(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not of version ${version}.`);
  const section = changelog.split(/^## /m).find((text) => text.startsWith(`[${version}]`));
  const notes = section?.slice(section.indexOf('\n')).trim();
  if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes}\n`;
}

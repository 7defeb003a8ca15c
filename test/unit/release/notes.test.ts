import { expect, it } from 'vitest';
import { notesFor } from '@/tools/release/notes';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-24

### Added

- A thing.

## [1.1.0] - 2026-11-30

- Another.
`;

it('are what is said of the version of the tag, and of no other', () => {
  expect(notesFor('v1.2.0', '1.2.0', CHANGELOG)).toBe('### Added\n\n- A thing.\n');
  expect(notesFor('v1.1.0', '1.1.0', CHANGELOG)).toBe('- Another.\n');
});

it.each([
  ['a tag of another version', 'v1.1.0', '1.2.0', 'is not of version'],
  ['a version of which nothing is said', 'v1.3.0', '1.3.0', 'says nothing'],
  ['one of which only a longer one begins so', 'v1.2', '1.2', 'says nothing'],
])('are refused for %s', (_, tag, version, reason) => {
  expect(() => notesFor(tag, version, CHANGELOG)).toThrow(reason);
});

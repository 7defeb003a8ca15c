/** Two formats of exports to choose from. */
export const FORMATS = [
  { id: 'markdown', name: 'Markdown', extension: 'md', ofSources: false },
  { id: 'ris', name: 'RIS', extension: 'ris', ofSources: true },
] as const;

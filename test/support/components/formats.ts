/** Two formats of exports to choose from. */
export const FORMATS = [
  { id: 'markdown', icon: 'file', name: 'Markdown', extension: 'md', ofSources: false },
  { id: 'ris', icon: 'book', name: 'RIS', extension: 'ris', ofSources: true },
] as const;

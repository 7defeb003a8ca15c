import type { ComponentChildren } from 'preact';

interface Props {
  role?: 'gridcell' | 'columnheader';
  /** Place among the columns, from 1. */
  column: number;
  sort?: 'none' | 'ascending' | 'descending' | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

/**
 * A cell of a grid that is made of boxes, because a table cannot leave out the rows that are out of
 * sight. Rows and the controls in cells take the focus, cells do not.
 */
export function Cell({ role = 'gridcell', column, sort, class: name, children }: Props) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have it.
    <div role={role} class={name} aria-colindex={column} {...(sort ? { 'aria-sort': sort } : {})}>
      {children}
    </div>
  );
}

import { formatNumber } from '@/lib/i18n/format';
import styles from './FigureTable.module.css';

interface Props {
  /** Names the table; the heading above says it already, so it is for screen readers. */
  caption: string;
  /** The first column names the rows. */
  head: readonly string[];
  rows: readonly { key: string; name: string; cells: readonly (string | number)[] }[];
}

/** A chart's figures, one row a bar. */
export function FigureTable({ caption, head, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard.
    <section class={styles.scroll} tabIndex={0} aria-label={caption}>
      <table class={styles.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={i} class={typeof cell === 'number' ? styles.number : ''}>
                  {typeof cell === 'number' ? formatNumber(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

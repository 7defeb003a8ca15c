import { classes } from '@/components/controls/classes';
import { i18n } from '@/lib/i18n/i18n';
import { lampAlphas, type Strength } from '@/lib/model/lamp';
import styles from './settings.module.css';

const LAMP = '255 200 61';

/** A line of text lit as pages are: the three grades of claims, on the ground of the theme. */
export function LightSample({ strength, linesOnly }: { strength: Strength; linesOnly: boolean }) {
  const light = lampAlphas('light', strength).claim;
  const dark = lampAlphas('dark', strength).claim;
  return (
    <p class={styles.sample} aria-hidden="true">
      {(['weak', 'fair', 'strong'] as const).map((grade, i) => (
        <span
          key={grade}
          class={classes(linesOnly && styles.lined)}
          style={
            linesOnly
              ? {}
              : {
                  background: `light-dark(rgb(${LAMP} / ${light[i]}), rgb(${LAMP} / ${dark[i]}))`,
                }
          }
        >
          {i18n.t(`options_sample${grade}`)}
        </span>
      ))}
    </p>
  );
}

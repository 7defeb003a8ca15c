import { IconButton } from '@/components/controls/IconButton';
import { Select } from '@/components/controls/Select';
import type { ToastState } from '@/components/controls/toast-state';
import { i18n } from '@/lib/i18n/i18n';
import type { SettingsProps } from './Highlighting';
import styles from './settings.module.css';

/** The rules for single sites. They are made in the popup; here they are changed and removed. */
export function SiteRules({ settings, onChange, toast }: SettingsProps & { toast: ToastState }) {
  const rules = Object.entries(settings.sites).sort(([a], [b]) => a.localeCompare(b));
  const put = (host: string, rule: (typeof rules)[number][1]) =>
    onChange(({ sites }) => ({ sites: { ...sites, [host]: rule } }));
  const remove = (host: string, rule: (typeof rules)[number][1]) => {
    onChange(({ sites: { [host]: _removed, ...sites } }) => ({ sites }));
    toast.show(i18n.t('options_removed', [host]), () => put(host, rule));
  };
  return (
    <section class={styles.section}>
      <h2>{i18n.t('options_sites')}</h2>
      <p class={styles.lead}>
        {i18n.t(rules.length > 0 ? 'options_siteslead' : 'options_nosites')}
      </p>
      {rules.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th>{i18n.t('options_site')}</th>
              <th colSpan={2}>{i18n.t('options_rule')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(([host, rule]) => (
              <tr key={host}>
                <td>{host}</td>
                <td>
                  <Select
                    label={i18n.t('options_rulefor', [host])}
                    value={rule}
                    onChange={(chosen) => put(host, chosen)}
                    options={[
                      ['always', i18n.t('options_always')],
                      ['never', i18n.t('options_never')],
                      ['click', i18n.t('options_onclick')],
                    ]}
                  />
                </td>
                <td>
                  <IconButton
                    icon="x"
                    label={i18n.t('options_remove', [host])}
                    onClick={() => remove(host, rule)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

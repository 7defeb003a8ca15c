import { IconButton } from '@/components/controls/IconButton';
import { Select } from '@/components/controls/Select';
import type { ToastState } from '@/components/controls/toast-state';
import { i18n } from '@/lib/i18n/i18n';
import type { SiteRule } from '@/lib/model/settings';
import { NewSiteRule } from './NewSiteRule';
import { ruleOptions } from './rule-options';
import { Failed } from './SettingRow';
import type { SettingsProps } from './setting-change';
import styles from './settings.module.css';
import table from './table.module.css';

/** The rules for single sites: changed, removed and added. */
export function SiteRules({
  settings,
  onChange,
  failed,
  toast,
}: SettingsProps & { toast: ToastState }) {
  const bare = (name: string) => name.replace('*.', '');
  const rules = Object.entries(settings.sites).sort(
    ([a], [b]) => bare(a).localeCompare(bare(b)) || a.length - b.length,
  );
  const put = (site: string, rule: SiteRule) =>
    onChange('sites', ({ sites }) => ({ sites: { ...sites, [site]: rule } }));
  const remove = (site: string, rule: SiteRule) => {
    onChange('sites', ({ sites: { [site]: _removed, ...sites } }) => ({ sites }));
    toast.show(i18n.t('options_removed', [site]), () => put(site, rule));
  };
  return (
    <>
      <table
        class={`${table.table} ${table.framed} ${table.sites}`}
        aria-label={i18n.t('options_sites')}
      >
        <colgroup>
          <col />
          <col class={table.wide} />
          <col class={table.acts} />
        </colgroup>
        <thead class={table.head}>
          <tr>
            <th>{i18n.t('options_site')}</th>
            <th>{i18n.t('options_rule')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rules.map(([site, rule]) => (
            <tr key={site} class={table.line}>
              <td>{site}</td>
              <td>
                <Select
                  label={i18n.t('options_rulefor', [site])}
                  value={rule}
                  onChange={(chosen) => put(site, chosen)}
                  options={ruleOptions()}
                />
              </td>
              <td>
                <IconButton
                  icon="x"
                  label={i18n.t('options_remove', [site])}
                  onClick={() => remove(site, rule)}
                />
              </td>
            </tr>
          ))}
          <NewSiteRule known={settings.sites} onAdd={put} />
        </tbody>
      </table>
      <p class={styles.under}>
        {i18n.t(rules.length > 0 ? 'options_siteslead' : 'options_nosites')}
      </p>
      <Failed failed={failed === 'sites'} />
    </>
  );
}

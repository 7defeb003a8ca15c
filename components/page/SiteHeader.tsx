import { classes } from '@/components/controls/classes';
import { IconButton } from '@/components/controls/IconButton';
import type { IconName } from '@/components/controls/icon-paths';
import { Logo } from '@/components/controls/Logo';
import { Menu } from '@/components/controls/Menu';
import { Switch } from '@/components/controls/Switch';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { statusText } from '@/lib/i18n/status-text';
import type { PageState } from '@/lib/model/page';
import type { SiteRule } from '@/lib/model/settings';
import { foundClaims } from './claim-order';
import styles from './SiteHeader.module.css';

interface Props {
  /** Null until the page has answered. */
  state: PageState | null;
  /** The rule of this site; null without one. */
  rule: SiteRule | null;
  onSwitch: (on: boolean) => void;
  onRule: (rule: SiteRule | null) => void;
  onSettings: () => void;
  /** The way to another surface, before the settings. */
  other: { icon: IconName; label: string; onClick: () => void };
  /** Figures below tell what the page holds, so that is not said here. */
  brief?: boolean;
}

const RULES = [
  [null, 'site_rulenone'],
  ['always', 'options_always'],
  ['claims', 'options_claimsonly'],
  ['never', 'options_never'],
  ['click', 'options_onclick'],
] as const;

/** Nothing can be said of a page that the browser keeps us out of. */
const isClosed = (state: PageState | null): boolean =>
  state?.status === 'forbidden' || state?.status === 'no-access';

/** Which site this is, how its page stands, and the switch for it. */
export function SiteHeader(props: Props) {
  const { state, rule, onSwitch, onRule, onSettings, other, brief = false } = props;
  const host = state?.host ?? '';
  const on = state ? ['reading', 'on', 'none-found'].includes(state.status) : false;
  return (
    <header class={styles.header}>
      <Logo />
      <div class={text.grow}>
        <h1 class={classes(styles.site, text.ellipsis)}>
          {host || (state ? i18n.t('status_browserpage') : ' ')}
        </h1>
        <p class={styles.status} role="status">
          {brief && on ? i18n.t('panel_on') : standing(state)}
        </p>
      </div>
      {host && !isClosed(state) && (
        <>
          <Switch label={i18n.t('site_highlight', [host])} checked={on} onChange={onSwitch} />
          <Menu
            label={i18n.t('site_rule', [host])}
            items={RULES.map(([id, text]) => ({
              text: i18n.t(text),
              checked: rule === id,
              onChoose: () => onRule(id),
            }))}
          />
        </>
      )}
      <IconButton {...other} />
      <IconButton icon="gear" label={i18n.t('site_settings')} onClick={onSettings} />
    </header>
  );
}

function standing(state: PageState | null): string {
  if (!state) return i18n.t('status_loading');
  const found = foundClaims(state.claims);
  const saved = found.filter(({ claimId }) => claimId !== null);
  const report = { status: state.status, claims: found.length, saved: saved.length };
  return statusText(report, formatNumber);
}

import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/controls/IconButton';
import { Select } from '@/components/controls/Select';
import { i18n } from '@/lib/i18n/i18n';
import type { Settings, SiteRule } from '@/lib/model/settings';
import { sitePattern } from '@/lib/model/site-pattern';
import { ruleOptions } from './rule-options';
import table from './table.module.css';

interface Props {
  known: Settings['sites'];
  onAdd: (site: string, rule: SiteRule) => void;
}

/** The last row of the rules, where one is added: a host, `*.` and a host, or a pasted address. */
export function NewSiteRule({ known, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [rule, setRule] = useState<SiteRule>('always');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const add = () => {
    const site = sitePattern(typed);
    field.current?.focus();
    if (site === null) return setError(i18n.t('options_badsite'));
    if (Object.hasOwn(known, site)) return setError(i18n.t('options_knownsite', [site]));
    setError(null);
    setTyped('');
    onAdd(site, rule);
  };
  return (
    <>
      <tr class={table.line}>
        <td>
          <input
            class={table.plain}
            aria-label={i18n.t('options_site')}
            placeholder={i18n.t('options_siteexample')}
            spellcheck={false}
            autocapitalize="none"
            ref={field}
            value={typed}
            aria-invalid={error !== null}
            {...(error ? { 'aria-describedby': errorId } : {})}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setError(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
        </td>
        <td>
          <Select
            label={i18n.t('options_rulefornew')}
            value={rule}
            onChange={setRule}
            options={ruleOptions()}
          />
        </td>
        <td>
          <IconButton icon="plus" label={i18n.t('options_addrule')} onClick={add} />
        </td>
      </tr>
      {error && (
        <tr class={table.said}>
          <td colSpan={3} id={errorId} role="alert">
            {error}
          </td>
        </tr>
      )}
    </>
  );
}

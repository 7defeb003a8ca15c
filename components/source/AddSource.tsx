import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Field } from '@/components/controls/Field';
import { Key } from '@/components/controls/Keys';
import { Listbox, type ListOption } from '@/components/controls/Listbox';
import { useCombobox } from '@/components/controls/use-combobox';
import type { Lookups } from '@/components/hooks/editing/lookups';
import type { TypedSource } from '@/components/hooks/editing/typed-source';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance, SourceInput } from '@/lib/model/source';
import styles from './AddSource.module.css';
import { PassageFields } from './PassageFields';
import { SourceFields } from './SourceFields';
import { SourceWays } from './SourceWays';
import {
  EMPTY_DRAFT,
  inputOf,
  isLink,
  problemsOf,
  type SourceDraft,
  type SourceProblems,
} from './source-draft';
import { stanceName } from './stances';
import { type Offer, useOffers } from './use-offers';

export interface AddSourceProps {
  typed: TypedSource;
  linkRef: Ref<HTMLInputElement>;
  lookups: Lookups;
  /** `onEnd` is called when the source is on the claim, or was there before. Resolves once it was tried. */
  onAdd: (
    added: { source: SourceInput; stance: EvidenceStance; quote: string },
    onEnd: (outcome: 'added' | 'duplicate') => void,
  ) => Promise<void>;
  onCancel: () => void;
  /** How the claim's source of this address bears on it, if there is one. */
  citedAs: (url: string) => EvidenceStance | undefined;
}

/**
 * A field for a link, which also searches what was used before and the open tabs; once it holds a
 * link, the form for the rest of the source.
 */
export function AddSource(props: AddSourceProps) {
  const { typed, linkRef, lookups, onAdd, onCancel, citedAs } = props;
  const draft = typed.draft.value;
  const [problems, setProblems] = useState<SourceProblems>({});
  const [offer, setOffer] = useState<Offer>('matches');
  const form = useRef<HTMLFormElement>(null);
  /** How often a source was chosen, or all of it given up. */
  const turn = useRef(0);
  /** What is being added now: pressed twice, it is added once. */
  const adding = useRef<SourceDraft | null>(null);
  const title = useRef<HTMLInputElement>(null);
  const opened = isLink(draft.link) || draft.title !== '' || draft.passage !== '';
  const offers = useOffers(offer, draft.link, lookups, citedAs);
  const field = () => form.current?.querySelector('input');

  const set = (change: Partial<SourceDraft>) => {
    typed.type(change);
    const stance = change.link === undefined ? undefined : known(change.link, citedAs);
    setProblems((old) => ({ ...without(old, change), ...(stance ? duplicate(stance) : {}) }));
  };
  const choose = async (option: ListOption) => {
    const mine = ++turn.current;
    const found = await offers.draftOf(option);
    // Reading a tab may take a while, and something else was chosen or given up meanwhile.
    if (mine !== turn.current) return;
    setOffer('matches');
    if (!found) return setProblems({ link: i18n.t('source_tabgone') });
    set(found);
    requestAnimationFrame(() => title.current?.focus());
  };
  const list = useCombobox(offers.options, offers.open, {
    choose: (option) => void choose(option),
    close: () => (offer === 'matches' ? reset() : setOffer('matches')),
  });
  const reset = () => {
    turn.current += 1;
    typed.drop();
    setProblems({});
    setOffer('matches');
    onCancel();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = opened ? problemsOf(draft) : { link: i18n.t('source_badlink') };
    setProblems(found);
    if (Object.keys(found).length > 0 || !draft.stance) return focusFirstProblem(form.current);
    if (adding.current === draft) return;
    adding.current = draft;
    const source = inputOf(draft);
    const added = onAdd(
      { source, stance: draft.stance, quote: draft.passage.trim() },
      (outcome) => {
        if (outcome === 'duplicate') return setProblems(duplicate(citedAs(source.url)));
        typed.drop();
        field()?.focus();
      },
    );
    void added.finally(() => {
      adding.current = null;
    });
  };
  return (
    <form
      ref={form}
      class={classes(styles.form, opened && styles.opened)}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === EMPTY_DRAFT) return;
        event.preventDefault();
        event.stopPropagation();
        reset();
        field()?.focus();
      }}
    >
      <Field
        icon="link"
        type="url"
        label={i18n.t(opened ? 'source_link' : 'source_add')}
        placeholder={i18n.t('source_placeholder')}
        value={draft.link}
        onInput={(link) => {
          set({ link });
          if (isLink(link)) setOffer('matches');
        }}
        onBlur={() => {
          const wrong = draft.link.trim() && !isLink(draft.link) && !offers.open;
          if (wrong) setProblems({ link: i18n.t('source_badlink') });
        }}
        onPaste={() => requestAnimationFrame(() => title.current?.focus())}
        onKeyDown={list.onKey}
        combobox={list.attributes}
        error={problems.link}
        valid={isLink(draft.link) && !problems.link}
        inputRef={linkRef}
        trailing={opened || draft.link ? null : <Key name="S" />}
      />
      {offers.open && (
        <Listbox
          id={list.listId}
          label={i18n.t('source_offers')}
          active={list.active}
          onChoose={(option) => void choose(option)}
          options={offers.options}
          {...(offers.head ? { head: offers.head } : {})}
          {...(offers.note ? { note: offers.note } : {})}
        />
      )}
      {opened ? (
        <>
          <SourceFields facts={draft} onChange={set} titleRef={title} problem={problems.title} />
          <PassageFields
            stance={draft.stance}
            passage={draft.passage}
            onChange={set}
            problem={problems.stance}
          />
          <div class={styles.actions}>
            <Button variant="quiet" onClick={reset}>
              {i18n.t('source_cancel')}
            </Button>
            <Button variant="primary" type="submit" disabled={problems.link !== undefined}>
              {i18n.t('source_submit')}
            </Button>
          </div>
        </>
      ) : (
        <SourceWays
          offer={offer}
          onOffer={(wanted) => {
            setOffer(wanted);
            field()?.focus();
          }}
          onLink={(link) => {
            set({ link });
            requestAnimationFrame(() => title.current?.focus());
          }}
        />
      )}
    </form>
  );
}

const known = (link: string, citedAs: AddSourceProps['citedAs']) =>
  isLink(link) ? citedAs(link) : undefined;

const duplicate = (stance: EvidenceStance | undefined): SourceProblems => ({
  link: i18n.t('source_duplicate', [stance ? stanceName(stance) : '…']),
});

/** The problems of fields that were not changed since. */
function without(problems: SourceProblems, change: object): SourceProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in change)));
}

/** After the fields have been marked, goes to the first one that needs a look. */
function focusFirstProblem(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem] input')?.focus();
  });
}

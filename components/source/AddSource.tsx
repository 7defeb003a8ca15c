import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Field } from '@/components/controls/Field';
import { Key } from '@/components/controls/Keys';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance, SourceInput } from '@/lib/model/source';
import styles from './AddSource.module.css';
import { PassageFields } from './PassageFields';
import {
  EMPTY_DRAFT,
  inputOf,
  isLink,
  problemsOf,
  type SourceDraft,
  type SourceProblems,
} from './source-draft';
import { stanceName } from './stances';

export interface AddSourceProps {
  linkRef: Ref<HTMLInputElement>;
  /** `onEnd` is called when the source is on the claim, or was there before. */
  onAdd: (
    added: { source: SourceInput; stance: EvidenceStance; quote: string },
    onEnd: (outcome: 'added' | 'duplicate') => void,
  ) => void;
  onCancel: () => void;
  /** How the claim's source of this address bears on it, if there is one. */
  stanceOf: (url: string) => EvidenceStance | undefined;
}

/** A field for a link; once it holds one, the form for the rest of the source. */
export function AddSource({ linkRef, onAdd, onCancel, stanceOf }: AddSourceProps) {
  const [draft, setDraft] = useState<SourceDraft>(EMPTY_DRAFT);
  const [problems, setProblems] = useState<SourceProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const opened = isLink(draft.link) || draft.title !== '' || draft.passage !== '';
  const set = (change: Partial<SourceDraft>) => {
    setDraft((old) => ({ ...old, ...change }));
    const fixed = Object.keys(change) as (keyof SourceProblems)[];
    setProblems((old) =>
      Object.fromEntries(
        Object.entries(old).filter(([k]) => !fixed.includes(k as keyof SourceProblems)),
      ),
    );
  };
  const close = () => {
    setDraft(EMPTY_DRAFT);
    setProblems({});
    onCancel();
  };
  const checkLink = () => {
    if (draft.link.trim() && !isLink(draft.link)) setProblems({ link: i18n.t('source_badlink') });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = opened ? problemsOf(draft) : { link: i18n.t('source_badlink') };
    setProblems(found);
    if (Object.keys(found).length > 0 || !draft.stance) return focusFirstProblem(form.current);
    const source = inputOf(draft);
    onAdd({ source, stance: draft.stance, quote: draft.passage.trim() }, (outcome) => {
      if (outcome === 'added') {
        setDraft(EMPTY_DRAFT);
        form.current?.querySelector('input')?.focus();
      } else {
        const stance = stanceOf(source.url);
        setProblems({ link: i18n.t('source_duplicate', [stance ? stanceName(stance) : '…']) });
      }
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
        event.stopPropagation();
        close();
        form.current?.querySelector('input')?.focus();
      }}
    >
      <Field
        icon="link"
        type="url"
        label={i18n.t(opened ? 'source_link' : 'source_add')}
        placeholder={i18n.t('source_placeholder')}
        value={draft.link}
        onInput={(link) => set({ link })}
        onBlur={checkLink}
        onPaste={() => requestAnimationFrame(() => title.current?.focus())}
        error={problems.link}
        valid={isLink(draft.link) && !problems.link}
        inputRef={linkRef}
        trailing={opened || draft.link ? null : <Key name="S" />}
      />
      {opened && (
        <>
          <Field
            label={i18n.t('source_title')}
            placeholder={i18n.t('source_title')}
            value={draft.title}
            onInput={(text) => set({ title: text })}
            error={problems.title}
            inputRef={title}
          />
          <div class={styles.row}>
            <Field
              label={i18n.t('source_publisher')}
              placeholder={i18n.t('source_publisher')}
              value={draft.publisher}
              onInput={(publisher) => set({ publisher })}
            />
            <Field
              type="date"
              label={i18n.t('source_date')}
              value={draft.date}
              onInput={(date) => set({ date })}
            />
          </div>
          <PassageFields
            stance={draft.stance}
            passage={draft.passage}
            onChange={set}
            problem={problems.stance}
          />
          <div class={styles.actions}>
            <Button variant="quiet" onClick={close}>
              {i18n.t('source_cancel')}
            </Button>
            <Button variant="primary" type="submit">
              {i18n.t('source_submit')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** After the fields have been marked, goes to the first one that needs a look. */
function focusFirstProblem(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem] input')?.focus();
  });
}

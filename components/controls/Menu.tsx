import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { classes } from './classes';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import type { IconName } from './icon-paths';
import styles from './Menu.module.css';
import { AS_ASKED, placeInSight } from './menu-place';

export interface MenuItem {
  icon?: IconName;
  /** A sign of another kind than our icons. */
  glyph?: ComponentChildren;
  text: string;
  /** Said in grey at its end. */
  end?: string;
  /** Heads the items from this one on. */
  head?: string;
  /** One of a group of choices: whether it is the one that holds. */
  checked?: boolean;
  onChoose: () => void;
}

interface Props {
  label: string;
  /** Shown on the button, in place of the three dots. */
  text?: string;
  icon?: IconName;
  items: readonly MenuItem[];
  /** Which way it opens, where there is room, and which edge of the button it begins at. */
  side?: 'below' | 'above';
  align?: 'start' | 'end';
  disabled?: boolean;
  /** Gets what opens the menu, for a surface that has a key for it. */
  openRef?: RefObject<() => void>;
}

const OTHER = { below: 'above', above: 'below' } as const;

const roleOf = (checked: boolean | undefined) =>
  checked === undefined
    ? { role: 'menuitem' as const }
    : { role: 'menuitemradio' as const, 'aria-checked': checked };

/** "More actions": a button and its menu, after the ARIA menu button pattern. */
export function Menu(props: Props) {
  const { label, text, icon, items, side = 'below', align = 'end', disabled = false } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(AS_ASKED);
  useLayoutEffect(() => {
    setPlace(open && menu.current ? placeInSight(menu.current, side) : AS_ASKED);
  }, [open]);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);
  useImperativeHandle(props.openRef ?? null, () => () => setOpen(!disabled));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    // Whatever is pressed here is for the menu, not for the surface below it.
    event.stopPropagation();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape') {
      // Else the browser closes the popup that it stands in.
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };
  const onBlur = (event: FocusEvent) => {
    const inside = (event.currentTarget as Element).contains(event.relatedTarget as Node | null);
    if (!inside) setOpen(false);
  };
  const opener = {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    buttonRef: button,
    disabled,
    onClick: () => setOpen(!open),
  } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its menu, which has the role.
    <div class={styles.anchor} onKeyDown={onKeyDown} onFocusOut={onBlur}>
      {text ? (
        <Button variant="quiet" {...(icon ? { icon } : {})} {...opener}>
          {text}
        </Button>
      ) : (
        <IconButton icon={icon ?? 'more'} label={label} {...opener} />
      )}
      {open && (
        <div
          class={classes(styles.menu, styles[align], styles[place.flip ? OTHER[side] : side])}
          style={place.shift ? { translate: `${place.shift}px` } : {}}
          role="menu"
          aria-label={label}
          ref={menu}
        >
          {items.map(({ icon, glyph, text, end, head, checked, onChoose }) => (
            <Fragment key={text}>
              {head && (
                <span class={styles.head} role="presentation">
                  {head}
                </span>
              )}
              <button
                type="button"
                {...roleOf(checked)}
                tabIndex={-1}
                onClick={() => {
                  close();
                  onChoose();
                }}
              >
                {icon && <Icon name={icon} size={15} />}
                {glyph}
                {checked !== undefined && (
                  <span class={styles.mark}>{checked && <Icon name="check" size={15} />}</span>
                )}
                {text}
                {end && <small>{end}</small>}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

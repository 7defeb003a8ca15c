import styles from './Slider.module.css';

interface Props {
  /** Its name, spoken. */
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  disabled?: boolean;
  /** What a value means, where the bare number says nothing. */
  valueText?: string;
  /** While it is moved. */
  onInput?: (value: number) => void;
  /** Once it was moved. */
  onChange: (value: number) => void;
}

/** A value on a line. */
export function Slider(props: Props) {
  const { label, value, min, max, step = 1, disabled = false, valueText } = props;
  return (
    <input
      type="range"
      class={styles.slider}
      aria-label={label}
      title={label}
      {...(valueText ? { 'aria-valuetext': valueText } : {})}
      {...{ min, max, step, disabled, value }}
      onInput={(event) => props.onInput?.(event.currentTarget.valueAsNumber)}
      onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

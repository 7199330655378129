import './Slider.css';
import { Slider as AriaSlider, Label, SliderThumb, SliderTrack } from 'react-aria-components';

/**
 * Chooses a number by moving a thumb. What the number means is said in words, to the eye and to screen readers.
 *
 * @example
 * <Slider label="Fewer issues" value={3} max={20} words={(value) => `${value} issues`} onChange={setFewer} />
 */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  /** The number that changes nothing; the rail is coloured from there. */
  readonly neutral?: number;
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, min = 0, max, step = 1, neutral = min, words, onChange } = props;
  const share = (amount: number) => (max === min ? 0 : ((amount - min) / (max - min)) * 100);
  const [from, to] = [share(Math.min(value, neutral)), share(Math.max(value, neutral))];
  return (
    <AriaSlider
      className="ui-slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => onChange(typeof next === 'number' ? next : (next[0] ?? neutral))}
    >
      <Label className="ui-slider__label">{label}</Label>
      <span className="ui-slider__words" aria-hidden="true">
        {words(value)}
      </span>
      <SliderTrack className="ui-slider__track">
        <div className="ui-slider__rail" />
        <div className="ui-slider__fill" style={{ left: `${from}%`, width: `${to - from}%` }} />
        <SliderThumb className="ui-slider__thumb" aria-valuetext={words(value)} />
      </SliderTrack>
    </AriaSlider>
  );
}

import './CodeArea.css';
import { type RefObject, useRef } from 'react';
import { TextArea, TextField } from 'react-aria-components';

interface CodeAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines with a problem, from 1. */
  readonly marked: ReadonlySet<number>;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** A text with numbered lines. It is a plain text area: Tab moves on, and every assistive technology knows it. */
export function CodeArea({ label, value, onChange, marked, area }: CodeAreaProps) {
  const numbers = useRef<HTMLDivElement>(null);
  const lines = value.split('\n').length;
  return (
    <TextField
      aria-label={label}
      className="code-area"
      value={value}
      onChange={onChange}
      isInvalid={marked.size > 0}
      validationBehavior="aria"
    >
      <div className="code-area__gutter" aria-hidden="true">
        <div ref={numbers} className="code-area__numbers">
          {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
          {[...marked].map((line) => (
            <span
              key={line}
              className="code-area__mark"
              style={{ top: `calc(${line - 1} * var(--code-line))` }}
            />
          ))}
        </div>
      </div>
      <TextArea
        ref={area}
        className="code-area__text"
        wrap="off"
        rows={24}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.style.transform = `translateY(${-currentTarget.scrollTop}px)`;
        }}
      />
    </TextField>
  );
}

/** Puts the caret at a line and a column, both from 1, and brings it into view. */
export function moveCaret(area: HTMLTextAreaElement, line: number, column: number): void {
  const lines = area.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const offset = before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
  area.focus();
  area.setSelectionRange(offset, offset);
  area.scrollTop = (line - 6) * (area.scrollHeight / lines.length);
  area.scrollLeft = 0;
}

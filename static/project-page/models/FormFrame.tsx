import { type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';

/** A form of this page: its fields, what went wrong, and its two buttons. It takes the focus when it appears. */
export function FormFrame(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly error: AppError | undefined;
  readonly isPending: boolean;
  /** What the button says, and what it says while it is at work. */
  readonly action: readonly [string, string];
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}) {
  const { title, children, error, isPending, action, onSubmit, onCancel } = props;
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.focus(), []);
  return (
    <section ref={form} tabIndex={-1} className="models__form" aria-label={title}>
      <h2 className="models__form-title">{title}</h2>
      {children}
      {error === undefined ? null : (
        <SectionMessage appearance="error">
          <p>{error.message}</p>
        </SectionMessage>
      )}
      <div className="models__actions">
        {/* Not a pending button: what that announces points to it for some seconds after the form is gone. */}
        <Button appearance="primary" onPress={onSubmit}>
          {isPending ? action[1] : action[0]}
        </Button>
        <Button appearance="subtle" isDisabled={isPending} onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

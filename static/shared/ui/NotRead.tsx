import type { ReactNode } from 'react';
import type { AppError } from '../contract';
import { Button } from './Button';
import { SectionMessage } from './SectionMessage';

/** Says why something is not here, and offers to ask again. */
export function NotRead(props: {
  /** What is not here, as a sentence without its full stop. */
  readonly title: string;
  readonly error: AppError;
  readonly onRetry: () => void;
  /** Other ways on, such as asking for less. */
  readonly children?: ReactNode;
}) {
  const { title, error, onRetry, children } = props;
  return (
    <SectionMessage
      appearance="error"
      title={title}
      actions={
        <>
          <Button onPress={onRetry}>Try again</Button>
          {children}
        </>
      }
    >
      <p>{error.message}</p>
    </SectionMessage>
  );
}

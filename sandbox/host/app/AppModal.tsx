import type { ReactNode } from 'react';
import { DialogBox } from '../components/DialogBox';
import type { ModalRequest } from './modalRequest';

interface AppModalProps {
  readonly request: ModalRequest;
  readonly onClosed: () => void;
  /** The frame inside, given what closes the dialog with an answer for the app. */
  readonly children: (close: (payload: unknown) => void) => ReactNode;
}

/** A dialog with a frame of the app in it. */
export function AppModal({ request, onClosed, children }: AppModalProps) {
  const close = (payload: unknown) => {
    request.onClose(payload);
    onClosed();
  };
  return (
    <DialogBox
      title={request.title}
      size={request.size}
      closeOnEscape={request.closeOnEscape}
      closeOnOutsidePress={request.closeOnOutsidePress}
      onClose={() => close(undefined)}
    >
      <div className="dialog-frame-body">{children(close)}</div>
    </DialogBox>
  );
}

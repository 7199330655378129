import './Dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/**
 * A question that must be answered before going on. Escape answers it with "no".
 *
 * @example
 * <Dialog title="Stop generating?" isOpen={asking} onClose={dismiss} actions={<Button …/>}>…</Dialog>
 */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="ui-dialog__blanket"
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable
    >
      <Modal className="ui-dialog__modal">
        <AriaDialog className="ui-dialog">
          <Heading slot="title" className="ui-dialog__title">
            {props.title}
          </Heading>
          <div className="ui-dialog__body">{props.children}</div>
          <div className="ui-dialog__actions">{props.actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './Button';
import { Icon } from './Icon';

interface DialogBoxProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly closeOnEscape?: boolean;
  readonly closeOnOutsidePress?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog. It is open while it is mounted. */
export const DialogBox = ({
  title,
  onClose,
  size = 'medium',
  closeOnEscape = true,
  closeOnOutsidePress = true,
  children,
}: DialogBoxProps) => (
  <ModalOverlay
    className="overlay"
    isOpen
    isDismissable={closeOnOutsidePress}
    isKeyboardDismissDisabled={!closeOnEscape}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal className={`dialog-frame dialog-${size}`}>
      <Dialog className="dialog">
        <div className="dialog-head">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <IconButton label="Close" onPress={onClose}>
            <Icon name="close" />
          </IconButton>
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);

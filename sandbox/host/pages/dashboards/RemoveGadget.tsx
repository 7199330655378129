import { Button } from '../../components/Button';
import { DialogBox } from '../../components/DialogBox';

interface RemoveGadgetProps {
  readonly title: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks once, because the configuration goes with the gadget. */
export const RemoveGadget = ({ title, onRemove, onClose }: RemoveGadgetProps) => (
  <DialogBox title={`Remove ${title}?`} size="small" onClose={onClose}>
    <p className="dialog-body">Its configuration is lost. You can add the gadget again at any time.</p>
    <div className="dialog-actions">
      <Button look="subtle" onPress={onClose}>
        Cancel
      </Button>
      <Button look="danger" onPress={onRemove}>
        Remove
      </Button>
    </div>
  </DialogBox>
);

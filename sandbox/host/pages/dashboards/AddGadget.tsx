import type { AppModule } from '../../api/sandbox';
import { Button } from '../../components/Button';
import { DialogBox } from '../../components/DialogBox';
import { Icon } from '../../components/Icon';
import { useSession } from '../../session/Session';

interface AddGadgetProps {
  readonly onAdd: (module: AppModule) => void;
  readonly onClose: () => void;
}

/** The gadgets the app declares, each with its own words. */
export function AddGadget({ onAdd, onClose }: AddGadgetProps) {
  const { modules } = useSession();
  return (
    <DialogBox title="Add a gadget" onClose={onClose}>
      <ul className="dialog-body gadget-choices">
        {modules.gadgets.map((module) => (
          <li key={module.key} className="gadget-choice">
            <Icon name="dashboard" size={24} />
            <div>
              <h3>{module.title}</h3>
              <p>{module.description}</p>
            </div>
            <Button aria-label={`Add ${module.title}`} onPress={() => onAdd(module)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}

import type { AppError } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';

/** Says why what there is to choose from could not be listed. */
export function NotListed({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) {
  return (
    <SectionMessage appearance="error" actions={<Button onPress={onRetry}>Try again</Button>}>
      <p>{error.message}</p>
    </SectionMessage>
  );
}

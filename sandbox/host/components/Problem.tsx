import type { Failure } from '../api/request';
import { Button } from './Button';
import { Icon } from './Icon';

const titles: Readonly<Record<Failure['reason'], string>> = {
  'not-signed-in': 'You are not signed in',
  forbidden: 'You may not do this',
  'not-found': 'This could not be found',
  busy: 'Jira is busy',
  refused: 'This did not work',
  unreachable: 'The sandbox does not answer',
};

/** A failure in the place where its content would be. */
export const Problem = ({ failure, retry }: { readonly failure: Failure; readonly retry?: () => void }) => (
  <div className="problem" role="alert">
    <Icon name="warning" />
    <div className="problem-words">
      <p className="problem-title">{titles[failure.reason]}</p>
      <p>{failure.sentence}</p>
      {retry && (
        <p>
          <Button onPress={retry}>Try again</Button>
        </p>
      )}
    </div>
  </div>
);

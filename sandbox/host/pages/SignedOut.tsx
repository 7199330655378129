import { usePageTitle } from '../components/usePageTitle';
import { PersonaList } from '../shell/PersonaList';

/** Before anybody was chosen. */
export function SignedOut() {
  usePageTitle('Choose who you are');
  return (
    <section className="dead-end">
      <h1>Who do you want to be?</h1>
      <p>This Jira runs on your machine only. Choose a person; you can switch at any time in the header.</p>
      <PersonaList />
    </section>
  );
}

import type { TemplateSummary } from '../../shared/contract';
import { RadioCards } from '../../shared/ui/RadioCards';
import { counted } from '../../shared/words';

/** Chooses the template of a plan: what each is for, how much it plans, and whether it is the site's own. */
export function TemplateCards(props: {
  readonly templates: readonly TemplateSummary[];
  /** Id of the chosen template. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: string | undefined;
}) {
  return (
    <RadioCards
      label="Template"
      description="Numbers of issues are for one data source, three environments and low risk; more sources make more."
      options={props.templates.map((template) => ({
        value: template.id,
        label: template.name,
        description: inWords(template),
      }))}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
    />
  );
}

function inWords({ description, size, origin, version }: TemplateSummary): string {
  const about = description === '' ? '' : `${description} `;
  const own = origin === 'site' ? ` This site’s own, version ${version}.` : '';
  return `${about}${counted(size.issues, 'issue')} in ${counted(size.epics, 'epic')}.${own}`;
}

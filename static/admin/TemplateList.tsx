import '../shared/ui/Table.css';
import { FileTrigger } from 'react-aria-components';
import type { TemplateSummary } from '../shared/contract';
import { Button } from '../shared/ui/Button';
import { AddIcon } from '../shared/ui/icons';
import { Lozenge } from '../shared/ui/Lozenge';
import { counted } from '../shared/words';

interface TemplateListProps {
  readonly templates: readonly TemplateSummary[];
  readonly onNew: () => void;
  readonly onImport: (file: File) => void;
  readonly onPreview: (template: TemplateSummary) => void;
  readonly onEdit: (template: TemplateSummary) => void;
  readonly onDuplicate: (template: TemplateSummary) => void;
  readonly onExport: (template: TemplateSummary) => void;
  readonly onRetire: (template: TemplateSummary, retired: boolean) => void;
}

/** Every template of the site, and what can be done with it. */
export function TemplateList(props: TemplateListProps) {
  return (
    <>
      <div className="admin__top">
        <p className="admin__lead">
          Plans of this site are made from these templates. Duplicate one that ships with the app to make it
          yours. A change makes a new version; plans made from an earlier one keep it.
        </p>
        <div className="admin__buttons">
          <FileTrigger
            acceptedFileTypes={['.yaml', '.yml']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) props.onImport(file);
            }}
          >
            <Button>Import a file</Button>
          </FileTrigger>
          <Button appearance="primary" icon={<AddIcon />} onPress={props.onNew}>
            New template
          </Button>
        </div>
      </div>
      <table className="ui-table templates">
        <caption className="visually-hidden">Templates of this site</caption>
        <thead>
          <tr>
            <th scope="col">Template</th>
            <th scope="col">Origin</th>
            <th scope="col" className="ui-table__number">
              Version
            </th>
            <th scope="col">Size</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {props.templates.map((template) => (
            <Row key={template.id} template={template} {...props} />
          ))}
        </tbody>
      </table>
      <p className="admin__foot">
        Size: what is planned for one data source, three environments and low risk.
      </p>
    </>
  );
}

function Row({ template, ...props }: TemplateListProps & { readonly template: TemplateSummary }) {
  const { id, name, description, version, origin, retired, size } = template;
  const isOwn = origin === 'site';
  return (
    <tr className="templates__row">
      <th scope="row" className="templates__name">
        <span>{name}</span>
        <code className="templates__id">{id}</code>
        {description === '' ? null : <span className="templates__description">{description}</span>}
      </th>
      <td className="templates__origin">
        <Lozenge tone={isOwn ? 'information' : 'neutral'}>
          {isOwn ? 'This site' : 'Ships with the app'}
        </Lozenge>
        {retired ? <Lozenge tone="warning">Retired</Lozenge> : null}
      </td>
      <td className="ui-table__number">
        <span className="templates__label">Version </span>
        {version}
      </td>
      <td className="templates__size">
        {counted(size.epics, 'epic')}, {counted(size.issues, 'issue')}
      </td>
      <td>
        <div className="templates__actions">
          <RowButton word="Preview" of={name} onPress={() => props.onPreview(template)} />
          {isOwn ? <RowButton word="Edit" of={name} onPress={() => props.onEdit(template)} /> : null}
          <RowButton word="Duplicate" of={name} onPress={() => props.onDuplicate(template)} />
          <RowButton word="Export" of={name} onPress={() => props.onExport(template)} />
          {isOwn ? (
            <RowButton
              word={retired ? 'Restore' : 'Retire'}
              of={name}
              onPress={() => props.onRetire(template, !retired)}
            />
          ) : null}
        </div>
      </td>
    </tr>
  );
}

function RowButton(props: { readonly word: string; readonly of: string; readonly onPress: () => void }) {
  return (
    <Button size="compact" aria-label={`${props.word} ${props.of}`} onPress={props.onPress}>
      {props.word}
    </Button>
  );
}

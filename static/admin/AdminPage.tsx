import './admin.css';
import { lazy, Suspense, useState } from 'react';
import { LIMITS } from '../../src/contract/limits';
import { invoke } from '../shared/bridge';
import type { TemplateSummary } from '../shared/contract';
import { offerYaml } from '../shared/export/offerDownload';
import { Button } from '../shared/ui/Button';
import { NavTabs } from '../shared/ui/NavTabs';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { type Draft, duplicateDraft, importDraft, newDraft } from './drafts';
import { PageHeading } from './PageHeading';
import { TemplateList } from './TemplateList';
import { useTemplates } from './useTemplates';

const EditorPage = lazy(() => import('./editor/EditorPage'));
const HealthRulesPage = lazy(() => import('./health/HealthRulesPage'));
const PreviewPage = lazy(() => import('./PreviewPage'));

const TABS = [
  { page: 'list', title: 'Templates' },
  { page: 'health', title: 'Health rules' },
] as const;
type Tab = (typeof TABS)[number]['page'];

type Place =
  | { readonly page: Tab }
  | { readonly page: 'preview'; readonly template: TemplateSummary }
  | { readonly page: 'editor'; readonly draft: Draft };

/** Something that happened, or could not, said above the list. */
interface Note {
  readonly appearance: 'success' | 'error';
  readonly text: string;
}

/** *ML settings* in Jira's settings: the site's templates, everything an administrator does with them, and its health rules. */
export function AdminPage() {
  const { answer, reload, put } = useTemplates();
  const [place, setPlace] = useState<Place>({ page: 'list' });
  const [note, setNote] = useState<Note>();
  const [hasLeft, setLeft] = useState(false);

  const templates = answer.state === 'ready' ? answer.value : [];
  const show = (next: Place) => {
    setNote(undefined);
    setLeft(true);
    setPlace(next);
  };
  const edit = (draft: Draft) => show({ page: 'editor', draft });
  const fail = (text: string) => setNote({ appearance: 'error', text });

  const withText = async (template: TemplateSummary, use: (yaml: string) => void) => {
    const { id, version } = template;
    const text = await invoke('templates.read', { id, version });
    if (text.ok) use(text.value.yaml);
    else fail(text.error.message);
  };
  const retire = async ({ id, name }: TemplateSummary, retired: boolean) => {
    const done = await invoke('templates.retire', { id, retired });
    if (!done.ok) return fail(done.error.message);
    put(done.value);
    setNote({
      appearance: 'success',
      text: retired
        ? `“${name}” is retired: it is not offered for new plans any more.`
        : `“${name}” is offered for new plans again.`,
    });
  };
  const openFile = async (file: File) => {
    if (file.size > LIMITS.templateBytes)
      return fail(`“${file.name}” is larger than ${LIMITS.templateBytes / 1024} KiB, which no template is.`);
    edit(importDraft(file.name, await file.text(), templates));
  };

  return (
    <main className="admin">
      {place.page === 'list' || place.page === 'health' ? (
        <>
          <PageHeading takesFocus={hasLeft}>ML settings</PageHeading>
          <NavTabs
            label="Pages of ML settings"
            pages={TABS}
            current={place.page}
            onOpen={(page) => {
              setNote(undefined);
              setPlace({ page });
            }}
          />
        </>
      ) : null}
      <Suspense fallback={<Skeleton label="Loading the page" lines={8} />}>
        {place.page === 'health' ? <HealthRulesPage /> : null}
        {place.page === 'editor' ? (
          <EditorPage draft={place.draft} onSaved={put} onClose={() => show({ page: 'list' })} />
        ) : null}
        {place.page === 'preview' ? (
          <PreviewPage template={place.template} onClose={() => show({ page: 'list' })} />
        ) : null}
      </Suspense>
      {place.page === 'list' ? (
        <>
          {note ? (
            <SectionMessage appearance={note.appearance} live>
              <p>{note.text}</p>
            </SectionMessage>
          ) : null}
          {answer.state === 'loading' ? <Skeleton label="Reading the templates" lines={6} /> : null}
          {answer.state === 'failed' ? (
            <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
              <p>{answer.error.message}</p>
            </SectionMessage>
          ) : null}
          {answer.state === 'ready' ? (
            <TemplateList
              templates={templates}
              onNew={() => edit(newDraft(templates))}
              onImport={openFile}
              onPreview={(template) => show({ page: 'preview', template })}
              onEdit={(template) =>
                withText(template, (yaml) =>
                  edit({ title: `Edit ${template.name}`, yaml, isSaved: true, basedOn: template }),
                )
              }
              onDuplicate={(template) =>
                withText(template, (yaml) => edit(duplicateDraft(template, yaml, templates)))
              }
              onExport={(template) =>
                withText(template, (yaml) => offerYaml(`${template.id}.v${template.version}.yaml`, yaml))
              }
              onRetire={retire}
            />
          ) : null}
        </>
      ) : null}
    </main>
  );
}

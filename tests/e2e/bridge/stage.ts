/** The page around the frame: mounts the fixture app and remembers what it asked of the page. */
import { mountModule } from '../../../sandbox/forge/bridge/host';

const asked: unknown[] = [];
let theme: 'light' | 'dark' = 'light';
const note =
  (what: string) =>
  (...args: readonly unknown[]) => {
    asked.push([
      what,
      ...args.map((value) => (value === undefined ? null : JSON.parse(JSON.stringify(value)))),
    ]);
  };

const container = document.createElement('main');
document.body.append(container);

const mounted = mountModule({
  container,
  moduleKey: 'page',
  resource: 'page',
  title: 'The app',
  extension: { type: 'jira:projectPage', project: { key: 'NEW' } },
  onSubmit: note('submit'),
  navigate: note('navigate'),
  showFlag: note('showFlag'),
  closeFlag: note('closeFlag'),
  openModal: (options) => {
    note('openModal')(options);
    if (
      typeof options === 'object' &&
      options &&
      'onClose' in options &&
      typeof options.onClose === 'function'
    )
      options.onClose({ chosen: 'this' });
  },
  getTheme: () => theme,
  history: { basePath: '/jira/software/projects/NEW/apps/page' },
});

Object.assign(window, {
  asked,
  mounted,
  setTheme: (next: 'light' | 'dark') => {
    theme = next;
    mounted.themeChanged();
  },
});

import { type Project, readProjects } from '../api/projects';
import { useLoad } from '../api/useLoad';
import { PersonName } from '../components/Avatar';
import { Await } from '../components/Await';
import { Empty } from '../components/Empty';
import { ProjectPicture } from '../components/ProjectPicture';
import { usePageTitle } from '../components/usePageTitle';
import { Link } from '../routing/Link';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { PersonaList } from '../shell/PersonaList';

const typeWords = ({ style }: Project): string =>
  style === 'next-gen' ? 'Team-managed software' : 'Company-managed software';

const Projects = ({ projects }: { readonly projects: readonly Project[] }) => (
  <div className="table-scroll">
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Key</th>
          <th scope="col">Type</th>
          <th scope="col">Lead</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <td>
              <Link href={paths.project(project.key)} className="project-link">
                <ProjectPicture id={project.id} name={project.name} />
                {project.name}
              </Link>
            </td>
            <td>{project.key}</td>
            <td className="nowrap">{typeWords(project)}</td>
            <td>{project.lead && <PersonName person={project.lead} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Every project the person may browse. */
export function ProjectsPage() {
  usePageTitle('Projects');
  const { persona } = useSession();
  const projects = useLoad('projects', readProjects);
  return (
    <>
      <h1 className="page-title">Projects</h1>
      <Await loaded={projects} words="Reading the projects…">
        {(list) =>
          list.length > 0 ? (
            <Projects projects={list} />
          ) : (
            <Empty
              title={`${persona?.displayName ?? 'Nobody'} has access to no project`}
              action={<PersonaList />}
            >
              <p>
                Project administrators give access. To see the demo projects, look at the site as somebody
                else.
              </p>
            </Empty>
          )
        }
      </Await>
    </>
  );
}

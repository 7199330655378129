/** A manifest of an app with one page and one resolver, in Atlassian’s form. */
export const ONE_PAGE_MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111
  runtime:
    name: nodejs22.x
modules:
  jira:projectPage:
    - key: page
      title: A page
      resource: page
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: resolver.handler
resources:
  - key: page
    path: dist/static/page
permissions:
  scopes:
    - read:jira-work
    - read:jira-user
`;

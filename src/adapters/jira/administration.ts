import { route } from '@forge/api';
import { z } from 'zod';
import type { AdministrationJira } from '../../application/ports/administration';
import type { JiraClient } from './client';

/** Asks Jira as the person who uses the app, so that nobody can claim to be an administrator. */
export const createAdministrationJira = (jira: JiraClient): AdministrationJira => ({
  async isAdministrator() {
    const { permissions } = await jira.requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, {
      answer: z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) }),
      purpose: 'read your permissions',
    });
    return permissions.ADMINISTER.havePermission;
  },
});

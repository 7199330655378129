import { mount } from '../shared/mount';

mount(() => <p>ML plan</p>);

import { mount } from '../shared/mount';

mount(() => <p>ML portfolio</p>);

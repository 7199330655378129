import { mount } from '../shared/mount';
import { PortfolioPage } from './PortfolioPage';

mount(({ timeZone }) => <PortfolioPage timeZone={timeZone} />);

import '@/components/tokens.css';
import '@/components/base.css';
import { mount } from '@/components/mount';
import { Welcome } from './Welcome';

mount(<Welcome news={location.hash === '#news'} />);

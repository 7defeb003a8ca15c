import '@/components/tokens.css';
import '@/components/base.css';
import { mount } from '@/components/mount';
import { Options } from './Options';

mount(<Options />);

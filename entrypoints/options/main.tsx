import '@/components/tokens.css';
import '@/components/base.css';
import { openRecords } from '@/components/hooks/records/open-records';
import { mount } from '@/components/mount';
import { Options } from './Options';

mount(<Options {...openRecords()} />);

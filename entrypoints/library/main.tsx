import '@/components/tokens.css';
import '@/components/base.css';
import { openRecords } from '@/components/hooks/records/open-records';
import { mount } from '@/components/mount';
import { keepIndexCurrent } from '@/lib/store/index-keeper';
import { Library } from './Library';

const records = openRecords();
keepIndexCurrent(records.db);

mount(<Library {...records} />);

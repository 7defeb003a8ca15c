import '@/components/tokens.css';
import '@/components/base.css';
import { render } from 'preact';
import { Options } from './Options';

render(<Options />, document.getElementById('app') as HTMLElement);

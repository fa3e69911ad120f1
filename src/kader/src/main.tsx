import './look/frame.css';
import './look/screens.css';
import './look/weigh.css';
import { render } from 'preact';
import { App } from './app';
import { Desk } from './desk';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app.');

const desk = new Desk();
await desk.start();
render(<App desk={desk} />, place);
performance.mark('kader-ready');
// An installed app is promised its room.
addEventListener('appinstalled', () => void navigator.storage.persist());

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  const registration = await navigator.serviceWorker.register('/kader/sw.js', { scope: '/kader/' });
  // A new version takes over while nobody has anything open.
  const takeOver = (): void => { if (!desk.notebook) registration.waiting?.postMessage('take-over'); };
  takeOver();
  desk.subscribe(takeOver);
}

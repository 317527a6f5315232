//! Work on all cores with the order kept.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// How many jobs wait for each thread. More would only cost memory: what is done but cannot be handed
/// on yet, because a job before it is not done, waits as well.
const WAITING: usize = 4;

/// Does `work` on all `jobs`, `n_threads` at a time, and returns the results in the order of the jobs,
/// each as soon as it and all before it are done.
///
/// At most `WAITING · n_threads` jobs are taken before they are needed. When the results are dropped,
/// the threads stop at their next job.
pub(crate) fn in_order<Job, Done>(
    jobs: impl Iterator<Item = Job> + Send + 'static,
    n_threads: usize,
    work: impl Fn(Job) -> Done + Send + Sync + 'static,
) -> impl Iterator<Item = Done>
where
    Job: Send + 'static,
    Done: Send + 'static,
{
    let (to_workers, from_jobs) = sync_channel::<(Job, SyncSender<Done>)>(n_threads);
    let (to_output, results) = sync_channel::<Receiver<Done>>(WAITING * n_threads);
    thread::spawn(move || {
        for job in jobs {
            let (done, result) = sync_channel(1);
            if to_output.send(result).is_err() || to_workers.send((job, done)).is_err() {
                break;
            }
        }
    });
    let from_jobs = Arc::new(Mutex::new(from_jobs));
    let work = Arc::new(work);
    for _ in 0..n_threads {
        let (from_jobs, work) = (Arc::clone(&from_jobs), Arc::clone(&work));
        thread::spawn(move || {
            while let Some((job, done)) = next(&from_jobs) {
                // Nobody waits for it any more: the results were dropped.
                if done.send(work(job)).is_err() {
                    break;
                }
            }
        });
    }
    results.into_iter().map_while(|result| result.recv().ok())
}

/// Returns how many threads make use of this machine.
pub(crate) fn n_cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

fn next<T>(queue: &Mutex<Receiver<T>>) -> Option<T> {
    let queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    queue.recv().ok()
}

//! Marks that are too near to each other become one.

/// Points that are drawn as one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The points' indexes, in order.
    pub members: Vec<u32>,
    /// Where the first of them is.
    pub start: f64,
    /// Where the last of them is.
    pub end: f64,
    /// Where the mark is drawn: the mean of its points.
    pub x: f64,
}

/// Joins `points`, which are in rising order, so that no two marks are nearer than `distance`. Every point is
/// in exactly one mark, and the order is kept. Takes time linear in their number.
pub fn cluster(points: &[f64], distance: f64) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (i, x) in (0..).zip(points) {
        let mut last = Cluster {
            members: vec![i],
            start: *x,
            end: *x,
            x: *x,
        };
        // Joining moves a mark to the left, which can bring it near the one before.
        while let Some(before) = clusters.pop_if(|before| last.x - before.x < distance) {
            last = joined(before, last);
        }
        clusters.push(last);
    }
    clusters
}

fn joined(mut a: Cluster, b: Cluster) -> Cluster {
    let (n_a, n_b) = (a.members.len() as f64, b.members.len() as f64);
    a.x = (a.x * n_a + b.x * n_b) / (n_a + n_b);
    a.end = b.end;
    a.members.extend(b.members);
    a
}

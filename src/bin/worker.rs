//! The worker. Built by Trunk; does nothing on the host. `web::worker::serve` is called by the boot script.
fn main() {}

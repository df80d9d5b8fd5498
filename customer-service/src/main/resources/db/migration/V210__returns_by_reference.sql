-- C8: a return is found by what a system calls it, and the returns of one system are listed, whoever asks.
create index purchase_return_by_reference on purchase_return (reference, system);
create index purchase_return_of_system on purchase_return (system, returned_at desc, id desc);

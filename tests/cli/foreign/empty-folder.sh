mkdir nothing
hearsay actors nothing

"""One address."""

from django.urls import path

from bench.bare.views import case

urlpatterns = [path("case/<int:pk>/", case)]
